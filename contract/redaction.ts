/** What the recorder leaves instead of a secret. */
export const redactedMark = '[redacted]';

/** What a recorded request header holds instead of the Secret Token: `Bearer {token}`. */
export const tokenPlace = '{token}';

/** What stands for a value that belongs to somebody else, in any letter case. */
export const pseudonymPattern = /person-[0-9a-f]{10}/i;
