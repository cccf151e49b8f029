import { PageHeader } from '../../ui/page-header.tsx'
import { Actions } from './actions.tsx'
import { Forms } from './forms.tsx'
import { Said } from './said.tsx'
import { Tokens } from './tokens.tsx'

/** Every component in both themes, side by side. Only in development, or where VITE_DESIGN=1 asks for it. */
export function Component() {
  return (
    <main className="p-6 max-sm:p-3">
      <PageHeader title="Design" />
      <div className="grid gap-6 min-[1200px]:grid-cols-2">
        <Half theme="light" />
        <Half theme="dark" />
      </div>
    </main>
  )
}

const Half = ({ theme }: { theme: 'light' | 'dark' }) => (
  <div data-theme={theme} className="min-w-0 rounded-panel border border-line bg-paper p-6 text-ink max-sm:p-4">
    <Tokens />
    <Actions theme={theme} />
    <Forms />
    <Said theme={theme} />
  </div>
)
