/** Calls of the system that come before the first byte: looking a name up, and connecting. */
const BEFORE_SENDING = new Set(["getaddrinfo", "connect"]);

/**
 * What Node finds wrong with a certificate, before it lets a request through
 * (https://nodejs.org/api/tls.html#x509-certificate-error-codes).
 */
const CERTIFICATE_ERRORS = new Set([
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
  "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "CERT_SIGNATURE_FAILURE",
  "CERT_NOT_YET_VALID",
  "CERT_HAS_EXPIRED",
  "CERT_CHAIN_TOO_LONG",
  "CERT_REVOKED",
  "CERT_UNTRUSTED",
  "CERT_REJECTED",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
]);

/** Alerts that exist in a TLS handshake only. */
const HANDSHAKE_ALERTS = new Set([
  // The same alert under the names of two OpenSSL versions.
  "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_TLSV1_UNRECOGNIZED_NAME",
]);

/**
 * True when an error of `fetch` proves that not one byte of the request was sent. A list of what is certain, so
 * that an error nobody has thought of counts as sent. Not on it, though they look alike: a reset while TLS is
 * negotiated (reads the same as one after the request), and a "wrong version number" (a proxy that writes
 * plain text into a tunnel causes it at any time).
 */
export function isRefusedBeforeSending(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Several addresses were tried: every one of them must have failed early.
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every(isRefusedBeforeSending);
  }
  if (error.cause !== undefined) return isRefusedBeforeSending(error.cause);
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return BEFORE_SENDING.has(syscall);
  return (
    code === "UND_ERR_CONNECT_TIMEOUT" ||
    (code !== undefined && (CERTIFICATE_ERRORS.has(code) || HANDSHAKE_ALERTS.has(code))) ||
    isLostBeforeTls(error)
  );
}

/** Node has no code of its own for this: it says "ECONNRESET" for a loss after the request as well. */
function isLostBeforeTls(error: Error): boolean {
  return error.message === "Client network socket disconnected before secure TLS connection was established";
}
