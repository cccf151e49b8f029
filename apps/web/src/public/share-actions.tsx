import { useState } from 'react'
import { cx } from '../lib/cx.ts'
import { Button } from '../ui/button.tsx'
import { AccessDialog } from './access-dialog.tsx'
import type { AnyKind } from './kinds/public-kind.ts'
import { words } from './words.ts'

type Props = { api: string | null; shop: string; Answer: AnyKind['Answer'] }
type Dialog = 'answer' | 'access'

/** In reach of a thumb, at the foot of the screen: one main action, and the way to be let in by name. */
export function ShareActions({ api, shop, Answer }: Props) {
  const [open, setOpen] = useState<Dialog | null>(null)
  const [used, setUsed] = useState<Dialog[]>([])
  const show = (dialog: Dialog) => {
    setOpen(dialog)
    setUsed((before) => [...before, dialog])
  }
  const common = { api: api ?? '', shop, onClose: () => setOpen(null) }
  return (
    <>
      <noscript>
        <p className="not-printed mt-8 text-table text-quiet">{words.page.noScript}</p>
      </noscript>
      <div
        className={cx(
          'needs-script not-printed mt-8 -mb-6 flex flex-wrap items-center gap-3 border-t border-line bg-paper pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:flex-nowrap',
          api !== null && 'sticky bottom-0',
        )}
      >
        {Answer && (
          <Button
            variant="primary"
            size="large"
            disabled={api === null}
            onClick={() => show('answer')}
            className="max-sm:flex-1"
          >
            {words.page.answer}
          </Button>
        )}
        <Button
          variant={Answer ? 'quiet' : 'secondary'}
          size="large"
          disabled={api === null}
          onClick={() => show('access')}
        >
          {words.access.open}
        </Button>
      </div>
      {Answer && used.includes('answer') && <Answer {...common} isOpen={open === 'answer'} />}
      {used.includes('access') && <AccessDialog {...common} isOpen={open === 'access'} />}
    </>
  )
}
