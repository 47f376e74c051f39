import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listSizeClasses } from "../contract/membership.ts";
import { listQualificationKinds } from "../contract/qualification.ts";
import { kindByCode } from "../rules/qualification-kind.ts";
import { sizeClassByCode } from "../rules/size-class.ts";

interface Named { readonly code: string; readonly name: string }
const optionOf = ({ code, name }: Named) => ({ value: code, label: name });

/** The catalogue of awards; it changes with a release only. A code that it no longer holds is shown as it is. */
export function useQualificationKinds() {
  const { data } = useQuery({ ...operationQuery(listQualificationKinds, {}), staleTime: Infinity });
  const kinds = data?.kinds ?? [];
  return { kinds, options: kinds.map(optionOf), kindOf: (code: string) => kindByCode({ kinds }, code), nameOf: (code: string) => kindByCode({ kinds }, code)?.name ?? code };
}

/** The size classes (“四上”); they change with a release only. */
export function useSizeClasses() {
  const { data } = useQuery({ ...operationQuery(listSizeClasses, {}), staleTime: Infinity });
  const classes = data?.classes ?? [];
  return { options: classes.map(optionOf), nameOf: (code: string) => sizeClassByCode({ classes }, code)?.name ?? code, classOf: (code: string) => sizeClassByCode({ classes }, code) };
}
