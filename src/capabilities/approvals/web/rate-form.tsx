import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { ServiceRating } from "../contract/agent-service.ts";
import { rateService, type OwnService } from "../contract/own-project.ts";
import { serviceRatingLabel } from "../messages/agent-service.ts";
import { useSaved } from "./use-saved.ts";

interface Values { readonly rating: ServiceRating; readonly opinion?: string }

const options = ServiceRating.enum.map((value) => ({ value, label: serviceRatingLabel[value] }));
const conflicts = [{ name: "rating", label: "服务评价", theirs: (current: Readonly<Record<string, unknown>>) => current["rating"] }];

/** The enterprise's own word on a finished service. */
export function RateForm({ service, onClose }: { readonly service: OwnService; readonly onClose: () => void }) {
  const { zoneId } = usePlace();
  const saved = useSaved();
  const [version, setVersion] = useState(service.version);
  return (
    <FormModal<Values, OwnService>
      open title="评价帮代办服务" submitLabel="提交评价" onClose={onClose} onSaved={saved} {...(service.rating !== null && { initial: { rating: service.rating } })}
      onSubmit={({ rating, opinion }, idempotencyKey) =>
        call(rateService, { params: { zoneId, serviceId: service.id }, body: { rating, version, ...(opinion !== undefined && { opinion }) } }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflicts, setVersion)}
    >
      <ChoiceField name="rating" label="服务评价" required options={options} />
      <ProseField name="opinion" label="评价意见" maxLength={500} rows={2} />
    </FormModal>
  );
}
