let common: Promise<Set<string>> | undefined

/** Whether a password is among the tens of thousands that everybody tries first. Loaded when first asked. */
export async function isCommonPassword(password: string) {
  common ??= load()
  return (await common).has(password.toLowerCase())
}

async function load() {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  // Shorter ones are refused for their length anyway.
  return new Set(dictionary['passwords-common'].map(String).filter((password) => password.length >= 8))
}
