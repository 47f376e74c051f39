const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether the text is an id as the application makes them: small letters, hyphens. */
export const isUuid = (text: string): boolean => UUID.test(text);
