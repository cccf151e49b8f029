/** The keyhole plate. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className="shrink-0">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path d="M16 6.5a6 6 0 0 0-2.9 11.25L11.2 25.5h9.6l-1.9-7.75A6 6 0 0 0 16 6.5Z" fill="var(--on-accent)" />
    </svg>
  )
}
