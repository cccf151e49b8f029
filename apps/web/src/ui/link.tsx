import { Link as RouterLink, type LinkProps as RouterLinkProps } from 'react-router'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'

const style =
  'rounded-small text-accent-text underline decoration-accent-line underline-offset-3 hover:decoration-current'

export const Link = ({ className, ...rest }: RouterLinkProps) => (
  <RouterLink {...rest} className={`${style} ${className ?? ''}`} />
)

/** A link out of the app. */
export const OuterLink = ({ href, children }: { href: string; children: React.ReactNode }) => (
  <a href={href} target="_blank" rel="noreferrer" className={style}>
    {children}
  </a>
)

interface LinkButtonProps extends RouterLinkProps {
  variant?: ButtonVariant
  size?: ButtonSize
}

/** Looks like a button, is a link: for going somewhere. */
export const LinkButton = ({ variant, size, className, ...rest }: LinkButtonProps) => (
  <RouterLink {...rest} className={buttonStyle(variant, size, className as string | undefined)} />
)
