import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import * as contract from "./contract/enterprise.ts";
import * as service from "./service/enterprise.ts";

export function enterpriseRoutes(door: Door): void {
  serve(door, contract.listEnterprises, service.listEnterprises);
  serve(door, contract.createEnterprise, service.createEnterprise);
  serve(door, contract.getEnterprise, (tx, { params }) => service.requireEnterprise(tx, params.zoneId, params.enterpriseId));
  serve(door, contract.updateEnterprise, service.updateEnterprise);
}
