const FEN_PER_YUAN = 100;

/** Figures and their records show money in yuan. */
export const inYuan = (fen: number): number => fen / FEN_PER_YUAN;
