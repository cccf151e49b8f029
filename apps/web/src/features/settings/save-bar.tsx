import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { changesOf } from '../../lib/changes-of.ts'
import { useLeaveWarning } from '../../lib/use-leave-warning.ts'
import { Button } from '../../ui/button.tsx'
import { FootBar } from '../../ui/foot-bar.tsx'
import { words } from './words.ts'
import type { SettingsForm } from './workspace-settings.ts'

/** At the foot of the screen as long as something is not saved. */
export function SaveBar({ form, children }: { form: SettingsForm; children: ReactNode }) {
  const typed = useWatch({ control: form.control })
  const count = Object.keys(changesOf(form.base, { ...form.base, ...typed })).length
  const isShown = count > 0
  useLeaveWarning(isShown)
  if (!isShown) return null
  return (
    <FootBar>
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
    </FootBar>
  )
}
