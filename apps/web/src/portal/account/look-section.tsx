import { type ThemeChoice, useTheme } from '../../lib/theme.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Section } from '../../ui/section.tsx'
import { words } from './me-words.ts'

const choices: readonly ThemeChoice[] = ['light', 'dark', 'system']
const options = choices.map((value) => ({ value, label: words.looks[value] }))

export function LookSection() {
  const [theme, setTheme] = useTheme()
  return (
    <Section title={words.look}>
      <RadioCards
        legend={words.look}
        hideLegend
        options={options}
        columns={3}
        value={theme}
        onChange={({ target }) => setTheme(choices.find((choice) => choice === target.value) ?? 'system')}
      />
    </Section>
  )
}
