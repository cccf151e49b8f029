import { X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'

interface SheetProps {
  title: ReactNode
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A panel from the right edge, 420 px wide; from the lower edge on phones. */
export function Sheet({ title, trigger, open, onOpenChange, children }: SheetProps) {
  const state = open === undefined ? {} : { open }
  return (
    <Radix.Root {...state} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-veil data-[state=closed]:animate-leave" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed z-50 flex flex-col border-line bg-surface shadow-float outline-none data-[state=closed]:animate-leave max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[86dvh] max-sm:animate-slide-up max-sm:rounded-t-panel max-sm:border-t sm:inset-y-0 sm:right-0 sm:w-105 sm:animate-slide-in sm:border-l"
        >
          <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3 max-sm:px-4">
            <Radix.Title className="text-heading font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label="Close" icon={<X size={20} />} size="small" tooltip={false} className="-mr-1.5" />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4 max-sm:px-4 max-sm:pb-[max(1rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
