/** Keys as they are on the reader's keyboard: `<Kbd keys={['mod', 'K']} />` shows ⌘ K or Ctrl K. */
export function Kbd({ keys }: { keys: string[] }) {
  const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)
  const shown = (key: string) => (key === 'mod' ? (apple ? '⌘' : 'Ctrl') : key)
  return (
    <kbd className="inline-flex h-5 items-center gap-1 rounded-small border border-line bg-paper px-1.5 font-sans text-small text-quiet">
      {keys.map(shown).join(' ')}
    </kbd>
  )
}
