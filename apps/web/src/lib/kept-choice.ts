const keyOf = (name: string) => `latchkey.${name}`

/** What somebody chose on this device, such as the order of a list; nothing where it is none of those known. */
export function keptChoice<T extends string>(name: string, known: readonly T[]): T | '' {
  try {
    const value = localStorage.getItem(keyOf(name))
    return known.find((one) => one === value) ?? ''
  } catch {
    return ''
  }
}

export function keepChoice(name: string, value: string) {
  try {
    if (value === '') localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), value)
  } catch {
    // A browser that keeps nothing begins as it always does.
  }
}
