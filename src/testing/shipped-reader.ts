import { readerOf, type Reader } from "../engines/reading.ts";
import { readShippedLexicon } from "../main/catalogue.ts";

/** A reader with the words that the product ships. */
export const shippedReader = async (): Promise<Reader> => readerOf(await readShippedLexicon());
