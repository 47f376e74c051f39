/** What a client tells where the server itself told nothing. */
export const clientTitle = {
  noProperAnswer: (status: number) => `服务器没有正常答复（${String(status)}）`,
  unreachable: "无法连接服务器，请检查网络后重试",
} as const;
