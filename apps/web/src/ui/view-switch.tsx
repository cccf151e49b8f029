import { Columns3, List } from 'lucide-react'

export const listViews = ['list', 'board'] as const
export type ListView = (typeof listViews)[number]

const words = { view: 'View', views: { list: 'List', board: 'Board' } satisfies Record<ListView, string> }

const views = [
  { view: 'list', Icon: List },
  { view: 'board', Icon: Columns3 },
] as const

interface ViewSwitchProps {
  view: ListView
  onChange: (view: ListView) => void
}

export const ViewSwitch = ({ view, onChange }: ViewSwitchProps) => (
  <fieldset className="flex min-w-0 rounded-control border border-edge/60 bg-surface p-0.5">
    <legend className="sr-only">{words.view}</legend>
    {views.map(({ view: one, Icon }) => (
      <button
        key={one}
        type="button"
        aria-pressed={view === one}
        onClick={() => onChange(one)}
        className="flex h-7.5 items-center justify-center max-sm:flex-1 gap-1.5 rounded-small px-2.5 text-table font-medium text-quiet transition-colors hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-ink max-sm:h-9.5"
      >
        <Icon size={16} aria-hidden="true" />
        {words.views[one]}
      </button>
    ))}
  </fieldset>
)
