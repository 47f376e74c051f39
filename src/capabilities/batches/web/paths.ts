/** Where the rounds and a round's page stand. */
export const batchRoundsPath = "/batch-rounds";
export const batchRoundPath = (roundId: string): string => `${batchRoundsPath}/${roundId}`;
export const batchEntryPath = (recordId: string): string => `/batch-entries/${recordId}`;
