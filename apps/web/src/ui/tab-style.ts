export const tabRow = 'flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]'

export const tabStyle =
  '-mb-px flex h-10 shrink-0 items-center gap-2 border-b-2 border-transparent font-medium text-quiet no-underline transition-colors -outline-offset-2! hover:text-ink max-sm:h-11 data-[state=active]:border-accent-text data-[state=active]:text-ink aria-[current=page]:border-accent-text aria-[current=page]:text-ink'
