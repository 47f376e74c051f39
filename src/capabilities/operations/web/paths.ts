/** Where the pages of an event and of a supplier stand; the zone and the as-of day travel in the address beside them. */
export const operationEventPath = (recordId: string): string => `/operation-events/${recordId}`;
export const supplierPath = (recordId: string): string => `/suppliers/${recordId}`;
