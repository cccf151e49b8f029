export interface ToastMessage {
  id: number
  text: string
  tone: 'plain' | 'error'
  undo?: () => void
}

let messages: readonly ToastMessage[] = []
let last = 0
const listeners = new Set<() => void>()

function change(next: readonly ToastMessage[]) {
  messages = next
  for (const listener of listeners) listener()
}

/** Says what happened: `toast('Ann can no longer open this.', { undo: () => … })`. At most three stand at once. */
export function toast(text: string, options: { undo?: () => void; tone?: ToastMessage['tone'] } = {}): number {
  last += 1
  change(
    [
      ...messages,
      { id: last, text, tone: options.tone ?? 'plain', ...(options.undo ? { undo: options.undo } : {}) },
    ].slice(-3),
  )
  return last
}

export const dismissToast = (id: number) => change(messages.filter((message) => message.id !== id))

export const readToasts = () => messages

export function watchToasts(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
