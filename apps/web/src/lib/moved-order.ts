/** In a list where the item at `from` moves to `to`, whose place in the old list stands at `index` of the new one. */
export function sourceOf(index: number, from: number, to: number): number {
  if (index === to) return from
  if (from < to) return index >= from && index < to ? index + 1 : index
  return index > to && index <= from ? index - 1 : index
}
