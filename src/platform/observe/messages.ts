export const observeText = { readMetrics: "查看运行指标" } as const;
