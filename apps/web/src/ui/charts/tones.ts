/** Accent and neutrals; the third is told by its edge, so that it stands apart on paper too. */
export const chartTones = {
  accent: 'bg-accent-text',
  neutral: 'bg-edge',
  hollow: 'border border-edge bg-surface',
}
export type ChartTone = keyof typeof chartTones
