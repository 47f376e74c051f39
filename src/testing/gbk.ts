const lowest = { lead: 0x81, trail: 0x40 } as const;
const beyond = 0xff;

/** No encoder for GBK ships with the platform: its pairs of bytes are those that the decoder reads. */
function pairsOfBytes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gbk");
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead: number = lowest.lead; lead < beyond; lead += 1) {
    for (let trail: number = lowest.trail; trail < beyond; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(sign).length === 1 && sign !== "\ufffd") pairs.set(sign, [lead, trail]);
    }
  }
  return pairs;
}

const pairs = pairsOfBytes();

/** Every sign that two bytes write. */
export const gbkSigns: readonly string[] = [...pairs.keys()];

/** A text as Windows in China saves it. */
export const gbkBytes = (text: string): Uint8Array => Uint8Array.from(Array.from(text).flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]));
