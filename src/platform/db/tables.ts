import type { Generated, GeneratedAlways } from "kysely";

/** Column types of the platform's own tables; those of capabilities stand in their `tables.ts`. */
export interface PlatformTables {
  change_history: {
    seq: GeneratedAlways<number>;
    zone_id: string | null;
    enterprise_id: string | null;
    table_name: string;
    row_id: string;
    action: "insert" | "update" | "delete";
    before: unknown;
    after: unknown;
    actor: string;
    reason: string | null;
    request_id: string | null;
    at: Generated<string>;
    /** Of the row itself or of what it belongs to. */
    project_id: GeneratedAlways<string | null>;
    case_id: GeneratedAlways<string | null>;
    /** The record that the row is a part of, where it is one: a problem, a meeting, a visit. */
    part_of: GeneratedAlways<string | null>;
  };
  migration: {
    name: string;
    sha256: string;
    applied_at: Generated<string>;
  };
  history_seal: {
    number: number;
    first_seq: number;
    last_seq: number;
    rows: number;
    previous: string;
    seal: string;
    sealed_at: Generated<string>;
  };
  session: {
    id_hash: Buffer;
    user_id: string;
    created_at: string;
    last_seen_at: string;
    ended_at: string | null;
  };
  sign_in_attempt: {
    id: string;
    account: string;
    succeeded: boolean;
    at: string;
    address: string | null;
  };
  permission_refusal: {
    id: string;
    actor: string;
    operation: string;
    at: string;
  };
  idempotency_key: {
    actor: string;
    key: string;
    operation: string;
    request_hash: Buffer;
    scope_hash: Buffer;
    status: number | null;
    reply: string | null;
    created_at: Generated<string>;
  };
  export_record: {
    zone_id: string;
    id: string;
    operation: string;
    title: string;
    /** JSON. */
    asked: string;
    row_count: number;
    recorded_at: string;
    recorded_by: string;
  };
}
