/** `#17` asks for entry 17; null where the address asks for none that there is. */
export function entryIn(hash: string, total: number): number | null {
  const wanted = /^#(\d{1,7})$/.exec(hash)?.[1]
  const seq = Number(wanted)
  return wanted && seq >= 1 && seq <= total ? seq : null
}

export const entryAddress = (sessionId: string, seq: number, origin: string) => `${origin}/sessions/${sessionId}#${seq}`
