import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { LineField, ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { createEnterprise, updateEnterprise, type Enterprise } from "../contract/enterprise.ts";
import { enterpriseTitle } from "../messages/enterprise.ts";
import { readCreditCode } from "../rules/credit-code.ts";

interface Particulars {
  readonly creditCode: string;
  readonly name: string;
  readonly industry?: string | undefined;
  readonly address?: string | undefined;
  readonly sourceRef?: string | undefined;
  readonly reason?: string | undefined;
}

const labels = { creditCode: "统一社会信用代码", name: "企业名称", industry: "所属行业", address: "地址", sourceRef: "来源" } as const;
const names = ["name", "creditCode", "industry", "address", "sourceRef"] as const satisfies readonly (keyof typeof labels)[];
const conflictFields: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const codeFault = (text: string) => (readCreditCode(text).allowed ? undefined : enterpriseTitle.creditCodeInvalid);

const initialOf = ({ creditCode, name, industry, address, sourceRef }: Enterprise): Particulars => ({
  creditCode, name, industry: industry ?? undefined, address: address ?? undefined, sourceRef: sourceRef ?? undefined,
});

const bodyOf = ({ creditCode, name, industry, address, sourceRef }: Particulars) => ({
  creditCode: creditCode.toUpperCase(), name,
  ...(industry !== undefined && { industry }), ...(address !== undefined && { address }), ...(sourceRef !== undefined && { sourceRef }),
});

interface Props {
  /** Absent for a new one. */
  readonly enterprise?: Enterprise | undefined;
  readonly onSaved?: (enterprise: Enterprise) => void;
  readonly onClose: () => void;
}

/** Asks anew for whatever names an enterprise: the enterprises, and the projects that they own. */
const moved = /^(enterprises|projects)\./;

/** Registers an enterprise, or puts right what was registered. */
export function EnterpriseForm({ enterprise, onSaved, onClose }: Props) {
  const { zoneId } = usePlace();
  const client = useQueryClient();
  const [version, setVersion] = useState(enterprise?.version ?? 1);
  const submit = ({ reason = "", ...values }: Particulars, idempotencyKey: string) => (enterprise
    ? call(updateEnterprise, { params: { zoneId, enterpriseId: enterprise.id }, body: { ...bodyOf(values), version, reason } }, { idempotencyKey })
    : call(createEnterprise, { params: { zoneId }, body: bodyOf(values) }, { idempotencyKey }));
  const saved = (next: Enterprise) => {
    void client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === "string" && moved.test(id) });
    onSaved?.(next);
  };
  return (
    <FormModal<Particulars, Enterprise>
      open title={enterprise ? `更正企业信息：${enterprise.name}` : "新增企业"} onClose={onClose} onSaved={saved} onSubmit={submit}
      {...(enterprise && { initial: initialOf(enterprise) })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflictFields, setVersion)}
    >
      <LineField name="name" label={labels.name} required />
      <LineField name="creditCode" label={labels.creditCode} required maxLength={40} help="18 位，末位为校验码" check={codeFault} />
      <LineField name="industry" label={labels.industry} maxLength={100} />
      <LineField name="address" label={labels.address} />
      <LineField name="sourceRef" label={labels.sourceRef} help="文件名称、文号或提供人" />
      {enterprise && <ReasonField />}
    </FormModal>
  );
}
