import { type ReactNode, useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { changesOf } from '../../lib/changes-of.ts'
import { useLeaveWarning } from '../../lib/use-leave-warning.ts'
import { Button } from '../../ui/button.tsx'
import { words } from './words.ts'
import type { SettingsForm } from './workspace-settings.ts'

/** At the foot of the screen as long as something is not saved. */
export function SaveBar({ form, children }: { form: SettingsForm; children: ReactNode }) {
  const typed = useWatch({ control: form.control })
  const count = Object.keys(changesOf(form.base, { ...form.base, ...typed })).length
  const isShown = count > 0
  const bar = useRef<HTMLDivElement>(null)
  useLeaveWarning(isShown)
  useEffect(() => {
    if (!isShown || !bar.current) return
    const { style } = document.documentElement
    // What the keyboard goes to must not end up behind the bar, and no notice on top of it.
    style.scrollPaddingBottom = '10rem'
    const watch = new ResizeObserver(([seen]) =>
      style.setProperty('--foot-bar', `${seen?.borderBoxSize[0]?.blockSize ?? 0}px`),
    )
    watch.observe(bar.current)
    return () => {
      watch.disconnect()
      style.scrollPaddingBottom = ''
      style.removeProperty('--foot-bar')
    }
  }, [isShown])
  if (!isShown) return null
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-20 -mx-2 flex animate-rise flex-col gap-3 border-t border-line bg-paper px-2 py-4 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-sm:py-3"
    >
      {children}
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
