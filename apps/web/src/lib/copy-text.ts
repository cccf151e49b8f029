/**
 * Copies a text, also one that is still on its way: the browser allows it because of the press that it begins in, so call it
 * before anything is awaited. False where this browser does not let us.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  const coming = Promise.resolve(text)
  try {
    return (await copyComing(coming)) || (await copyPlain(await coming)) || copyByHand(await coming)
  } catch {
    // There is nothing to copy: whoever wanted the text knows why.
    return false
  }
}

async function copyComing(text: Promise<string>): Promise<boolean> {
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return false
  const plain = text.then((words) => new Blob([words], { type: 'text/plain' }))
  // The browser may refuse before it looks at it; that nothing came is said elsewhere.
  plain.catch(() => undefined)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })])
    return true
  } catch {
    return false
  }
}

async function copyPlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Over plain http there is no clipboard to write to; the old way still works there. */
function copyByHand(text: string): boolean {
  const before = document.activeElement
  // Inside the dialog, which would take the focus back from anywhere else.
  const host = before?.closest('[role=dialog]') ?? document.body
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'sr-only'
  host.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
