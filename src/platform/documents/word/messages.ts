/** Names of fonts, as offices have them installed. */
export const wordFonts = { title: "方正小标宋简体", body: "仿宋_GB2312", first: "黑体", second: "楷体_GB2312", number: "宋体" } as const;
