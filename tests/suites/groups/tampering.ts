import { edit } from '../tampering';

export const noMembers = edit('/members');
