import { Check } from 'lucide-react'
import * as Radix from 'radix-ui/dropdown-menu'
import { type ReactNode, useCallback, useState } from 'react'
import { cx } from '../lib/cx.ts'

interface MenuProps {
  /** One button. */
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
  side?: 'bottom' | 'right' | 'top'
  defaultOpen?: boolean
  label?: string
}

const landmarks = '[role="dialog"], main, header, nav, aside'

/** It hangs in the landmark or dialog of its trigger, so that a screen reader finds it where it was opened. */
export function Menu({ trigger, children, align = 'end', side = 'bottom', defaultOpen = false, label }: MenuProps) {
  const [host, setHost] = useState<HTMLElement | null>(null)
  const findHost = useCallback(
    (place: HTMLElement | null) => setHost(place?.closest<HTMLElement>(landmarks) ?? null),
    [],
  )
  return (
    <Radix.Root defaultOpen={defaultOpen} modal={false}>
      <span ref={findHost} className="contents">
        <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      </span>
      <Radix.Portal container={host}>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          {...(label ? { 'aria-label': label } : {})}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 max-w-80 animate-rise overflow-y-auto rounded-panel border border-line bg-surface p-1 font-normal text-ink shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

const row =
  'flex min-h-8 w-full cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1 outline-none select-none data-highlighted:bg-sunk data-disabled:cursor-not-allowed data-disabled:opacity-55 max-sm:min-h-11'

interface MenuItemProps {
  icon?: ReactNode
  children: ReactNode
  onSelect?: () => void
  danger?: boolean
  disabled?: boolean
  /** Keys or a short word at the right end. */
  aside?: ReactNode
  /** The child is a link and takes the item's place. */
  asChild?: boolean
}

export function MenuItem({ icon, children, onSelect, danger, disabled, aside, asChild }: MenuItemProps) {
  const props = {
    disabled: disabled ?? false,
    ...(onSelect ? { onSelect } : {}),
    className: cx(row, danger && 'text-red'),
  }
  if (asChild)
    return (
      <Radix.Item asChild {...props}>
        {children}
      </Radix.Item>
    )
  return (
    <Radix.Item {...props}>
      {icon && <span className={danger ? undefined : 'text-quiet'}>{icon}</span>}
      <span className="min-w-0 flex-1">{children}</span>
      {aside && <span className="text-small text-quiet">{aside}</span>}
    </Radix.Item>
  )
}

interface MenuChoiceProps {
  label: string
  value: string
  options: { value: string; label: ReactNode; icon?: ReactNode }[]
  onChange: (value: string) => void
}

/** One out of a few, with a tick at the present one. */
export function MenuChoice({ label, value, options, onChange }: MenuChoiceProps) {
  return (
    <Radix.Group>
      <MenuLabel>{label}</MenuLabel>
      <Radix.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Radix.RadioItem
            key={option.value}
            value={option.value}
            // Choosing keeps the menu open, so that the effect can be seen and taken back.
            onSelect={(event) => event.preventDefault()}
            className={row}
          >
            {option.icon && <span className="text-quiet">{option.icon}</span>}
            <span className="min-w-0 flex-1">{option.label}</span>
            <Radix.ItemIndicator>
              <Check size={16} className="text-accent-text" />
            </Radix.ItemIndicator>
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </Radix.Group>
  )
}

const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2.5 pt-2 pb-1 text-small text-quiet">{children}</Radix.Label>
)

export const MenuLine = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
