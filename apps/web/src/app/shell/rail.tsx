import { useMedia } from '../../lib/use-media.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Destination, NavigationSection } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'
import type { ShellData } from './shell-data.ts'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

/** 232 px of labelled places; folded to icons below 1,100 px; gone on a phone, where the bar stands. */
export function Rail({ sections, data }: { sections: NavigationSection[]; data: ShellData }) {
  const folded = useMedia('(width < 1100px)')
  return (
    <aside
      aria-label="Workspace"
      className="sticky top-0 z-40 flex h-dvh w-15 shrink-0 flex-col border-r border-line max-sm:hidden lg:w-58 print:hidden"
    >
      <div className="flex h-14 items-center border-b border-line px-2">
        <WorkspaceSwitcher data={data} folded={folded} />
      </div>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-5 overflow-y-auto px-2 py-4 lg:px-3">
        {sections.map((section, index) =>
          section.entries.length > 0 ? (
            <div key={section.title ?? index} className="last:mt-auto">
              {section.title && (
                <h2 className="mb-1 px-2.5 text-small font-medium text-quiet max-lg:sr-only">{section.title}</h2>
              )}
              <ul className="flex flex-col gap-0.5">
                {section.entries.map((entry) => (
                  <li key={entry.to}>
                    <RailLink entry={entry} folded={folded} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null,
        )}
      </nav>
    </aside>
  )
}

function RailLink({ entry, folded }: { entry: Destination; folded: boolean }) {
  const link = (
    <PlaceLink
      entry={entry}
      className="group flex h-9 items-center gap-3 rounded-control px-2.5 text-quiet no-underline transition-colors -outline-offset-2! hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink max-lg:justify-center max-lg:px-0"
    >
      <entry.icon size={16} aria-hidden="true" className="group-aria-[current=page]:text-accent-text max-lg:size-5" />
      <span className="truncate max-lg:sr-only">{entry.label}</span>
    </PlaceLink>
  )
  return folded ? (
    <Tooltip text={entry.label} side="right" describes={false}>
      {link}
    </Tooltip>
  ) : (
    link
  )
}
