/** Where an observation's page stands. */
export const observationPath = (recordId: string): string => `/indicator-observations/${recordId}`;
