import { Sheet } from '../../ui/sheet.tsx'
import type { NavigationSection } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'

interface MoreSheetProps {
  sections: NavigationSection[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Every place, for phones. */
export default function MoreSheet({ sections, open, onOpenChange }: MoreSheetProps) {
  return (
    <Sheet title="Go to" open={open} onOpenChange={onOpenChange}>
      {sections.map((section, index) =>
        section.entries.length > 0 ? (
          <div key={section.title ?? index} className="mb-3">
            {section.title && <h3 className="mb-1 px-2 text-small font-medium text-quiet">{section.title}</h3>}
            {section.entries.map((entry) => (
              <PlaceLink
                key={entry.to}
                entry={entry}
                onClick={() => onOpenChange(false)}
                className="flex h-11 items-center gap-3 rounded-control px-2 text-ink no-underline aria-[current=page]:bg-sunk aria-[current=page]:font-medium"
              >
                <entry.icon size={20} aria-hidden="true" className="text-quiet" />
                {entry.label}
              </PlaceLink>
            ))}
          </div>
        ) : null,
      )}
    </Sheet>
  )
}
