/** Where somebody stands in the queue; where the job itself left it, where it stood. */
export interface Place {
  id: string | undefined
  index: number
}

/** The next or the previous one; at an end it stays there. Into the place of one that left the others moved up. */
export function besideOf(ids: readonly string[], { id, index }: Place, by: 1 | -1): string | undefined {
  const at = id === undefined ? -1 : ids.indexOf(id)
  const goal = at >= 0 ? at + by : by === 1 ? index : index - 1
  return ids[Math.max(0, Math.min(ids.length - 1, goal))]
}
