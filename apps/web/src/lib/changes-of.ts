/** The top-level entries of `now` that differ from `before`. */
export function changesOf<T extends object>(before: T, now: T): Partial<T> {
  const changed = Object.keys(now).filter((key) => !equal(before[key as keyof T], now[key as keyof T]))
  return Object.fromEntries(changed.map((key) => [key, now[key as keyof T]])) as Partial<T>
}

function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => equal(Reflect.get(one, key), Reflect.get(other, key)))
}
