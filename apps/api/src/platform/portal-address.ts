import type { Config } from './config.ts'

/** Where a shop's portal is found. */
export const portalAddress = ({ appUrl }: Pick<Config, 'appUrl'>, slug: string) => `${appUrl}/portal/${slug}`
