import { initials, tintOf } from '../lib/initials.ts'

// Quiet tints of one lightness, so that no face is louder than another.
const hues = [25, 55, 90, 130, 165, 205]

interface AvatarProps {
  name: string
  size?: 20 | 24 | 32 | 40
  /** People are round, shops have corners. */
  shape?: 'person' | 'shop'
}

/** Initials on a tint that belongs to the name. It is decoration: the name stands beside it or in a label. */
export function Avatar({ name, size = 24, shape = 'person' }: AvatarProps) {
  const hue = hues[tintOf(name, hues.length)]
  return (
    <span
      aria-hidden="true"
      className={`inline-grid shrink-0 place-items-center font-semibold select-none ${shape === 'person' ? 'rounded-full' : 'rounded-control'}`}
      style={{
        width: size,
        height: size,
        fontSize: size <= 24 ? 10 : size * 0.36,
        lineHeight: 1,
        background: `light-dark(oklch(91.5% 0.028 ${hue}), oklch(34% 0.035 ${hue}))`,
        color: `light-dark(oklch(38% 0.05 ${hue}), oklch(89% 0.035 ${hue}))`,
      }}
    >
      {initials(name)}
    </span>
  )
}
