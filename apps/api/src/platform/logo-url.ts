/** Where the picture is served; a new picture has a new address. */
export const logoUrl = (workspaceId: string, hash: string) => `/v1/public/logos/${workspaceId}/${hash}`
