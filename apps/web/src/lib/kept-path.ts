import { nextPath } from './next-path.ts'

const key = 'latchkey.next'

/** Where somebody wanted to go who has to register first: the link in the mail opens another page, maybe in another tab. */
export function keepPath(path: string) {
  try {
    if (path === '/') localStorage.removeItem(key)
    else localStorage.setItem(key, path)
  } catch {
    // Without storage they find it among what is shared with them.
  }
}

/** Once: nobody who signs in later is led there. */
export function takePath(): string | null {
  try {
    const path = localStorage.getItem(key)
    localStorage.removeItem(key)
    return path && nextPath(path)
  } catch {
    return null
  }
}
