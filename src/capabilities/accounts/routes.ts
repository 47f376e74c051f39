import type { Door } from "../../platform/http/door.ts";
import { serve, servePrepared } from "../../platform/http/serve.ts";
import { permissionMatrix } from "./contract/matrix.ts";
import { changePassword, currentSession, signIn, signOut } from "./contract/session.ts";
import * as contract from "./contract/user.ts";
import { giveRole, peopleOf, takeRole } from "./service/grant.ts";
import { readMatrix } from "./service/matrix.ts";
import { finishPasswordChange, giveNewPassword, makeOneTimePassword, preparePasswordChange } from "./service/password.ts";
import { beginSession, leaveSession, prepareSignIn, readSession, type SignInRules } from "./service/session.ts";
import { disable, enable, registerWithPassword, rename, userInScope, usersOf } from "./service/user.ts";

export function accountRoutes(door: Door, rules: SignInRules): void {
  servePrepared(door, signIn, (shortly, input, context) => prepareSignIn(rules, shortly, input, context),
    (tx, _, context, credential) => beginSession(tx, door.operations, context, credential));
  serve(door, signOut, (tx, _, context) => leaveSession(tx, context));
  serve(door, currentSession, (tx, _, context) => readSession(tx, door.operations, context));
  servePrepared(door, changePassword, preparePasswordChange, (tx, _, context, change) => finishPasswordChange(tx, context, change));
  serve(door, contract.listUsers, usersOf);
  serve(door, contract.readUser, userInScope);
  servePrepared(door, contract.createUser, makeOneTimePassword, (tx, input, _, password) => registerWithPassword(tx, input, password));
  serve(door, contract.renameUser, rename);
  serve(door, contract.disableUser, disable);
  serve(door, contract.enableUser, enable);
  servePrepared(door, contract.resetPassword, makeOneTimePassword, (tx, input, _, password) => giveNewPassword(tx, input, password));
  serve(door, contract.grantRole, giveRole);
  serve(door, contract.revokeRole, takeRole);
  serve(door, contract.listPeople, peopleOf);
  serve(door, permissionMatrix, () => readMatrix(door.operations));
}
