import { type ReactNode, useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { changesOf } from '../../lib/changes-of.ts'
import { Button } from '../../ui/button.tsx'
import { words } from './words.ts'
import type { SettingsForm } from './workspace-settings.ts'

/** At the foot of the screen as long as something is not saved. */
export function SaveBar({ form, children }: { form: SettingsForm; children: ReactNode }) {
  const typed = useWatch({ control: form.control })
  const count = Object.keys(changesOf(form.base, { ...form.base, ...typed })).length
  const isShown = count > 0
  useEffect(() => {
    if (!isShown) return
    // What the keyboard goes to must not end up behind the bar.
    document.documentElement.style.scrollPaddingBottom = '10rem'
    return () => {
      document.documentElement.style.scrollPaddingBottom = ''
    }
  }, [isShown])
  if (!isShown) return null
  return (
    <div className="sticky bottom-0 z-20 -mx-2 flex animate-rise flex-col gap-3 border-t border-line bg-paper px-2 py-4 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-sm:py-3">
      {children}
      {/* At the left, where notices at the right do not cover it. */}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button onClick={form.discard} disabled={form.busy}>
          {words.workspace.discard}
        </Button>
        <p role="status" className="ml-2 text-quiet">
          {words.workspace.changes(count)}
        </p>
      </div>
    </div>
  )
}
