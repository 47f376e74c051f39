import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import * as contract from "./contract/enterprise.ts";
import { enterpriseIndustries, getIndustrySystem, zoneIndustries } from "./contract/industry.ts";
import type { EnterpriseMeans } from "./contract/means.ts";
import { leaveClass, listSizeClasses, memberships } from "./contract/membership.ts";
import { endPairing, handOverPairing, pairings } from "./contract/pairing.ts";
import { countQualifications, endQualification, listQualificationKinds, qualifications } from "./contract/qualification.ts";
import * as service from "./service/enterprise.ts";
import { enterpriseIndustryKeeper } from "./service/enterprise-industry.ts";
import { industryKeeper, industrySystem } from "./service/industry.ts";
import { leavingOfClass, membershipKeeper } from "./service/membership.ts";
import { endOfPairing, handOver, pairingKeeper } from "./service/pairing.ts";
import { endOfQualification, qualificationCounts, qualificationKeeper } from "./service/qualification.ts";

export function enterpriseRoutes(door: Door, means: EnterpriseMeans): void {
  serve(door, contract.listEnterprises, service.listEnterprises);
  serve(door, contract.createEnterprise, service.createEnterprise);
  serve(door, contract.getEnterprise, (tx, { params }) => service.requireEnterprise(tx, params.zoneId, params.enterpriseId));
  serve(door, contract.updateEnterprise, service.updateEnterprise);
  serve(door, listQualificationKinds, () => Promise.resolve({ kinds: means.qualificationKinds.kinds }));
  serve(door, listSizeClasses, () => Promise.resolve({ classes: means.sizeClasses.classes }));
  serveLedger(door, qualifications, qualificationKeeper(means));
  serve(door, endQualification, endOfQualification);
  serve(door, countQualifications, qualificationCounts);
  serveLedger(door, memberships, membershipKeeper(means));
  serve(door, leaveClass, leavingOfClass);
  serveLedger(door, zoneIndustries, industryKeeper);
  serveLedger(door, enterpriseIndustries, enterpriseIndustryKeeper);
  serve(door, getIndustrySystem, industrySystem);
  serveLedger(door, pairings, pairingKeeper);
  serve(door, endPairing, endOfPairing);
  serve(door, handOverPairing, handOver);
}
