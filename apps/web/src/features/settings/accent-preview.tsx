import type { CSSProperties } from 'react'
import { accentVariables } from '../../lib/accent.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { words } from './words.ts'

interface AccentPreviewProps {
  name: string
  accent: string
  logoUrl: string | null
}

/** The head of a shared page in both themes, as it will be; a picture of it, not something to press. */
export function AccentPreview({ name, accent, logoUrl }: AccentPreviewProps) {
  return (
    <figure>
      <figcaption className="mb-1.5 font-medium">{words.workspace.preview}</figcaption>
      <div className="grid overflow-hidden rounded-panel border border-line sm:grid-cols-2">
        {(['light', 'dark'] as const).map((theme) => (
          <div
            key={theme}
            data-theme={theme}
            style={accentVariables(accent) as CSSProperties}
            className="flex flex-col items-start gap-3 bg-paper p-4 text-ink"
          >
            <p className="flex h-8 max-w-full items-center gap-2 text-table font-medium">
              {logoUrl && <img src={logoUrl} alt="" className="max-h-8 max-w-20 object-contain" />}
              <span className="truncate">{name}</span>
            </p>
            <p className="font-serif text-headline">{words.workspace.previewSample}</p>
            <div className="flex flex-wrap items-center gap-4">
              <span className={buttonStyle('primary')}>{words.workspace.previewAction}</span>
              <span className="text-accent-text underline decoration-accent-line underline-offset-3">
                {words.workspace.previewLink}
              </span>
            </div>
            <p className="text-small text-quiet">{words.workspace[theme]}</p>
          </div>
        ))}
      </div>
    </figure>
  )
}
