/** Where a ciphertext is valid: one copied to another row or column does not decrypt. */
export const ENCRYPTION_CONTEXTS = {
  apiKey: (shop: string) => `api-key:${shop}`,
  accessToken: (sessionId: string) => `access-token:${sessionId}`,
  refreshToken: (sessionId: string) => `refresh-token:${sessionId}`,
};
