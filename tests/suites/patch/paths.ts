import { urn } from '../../../scim/urns';

export const department = `${urn.enterprise}:department`;
export const managerPath = `${urn.enterprise}:manager`;
export const role = 'roles[primary eq "True"].value';
export const work = 'phoneNumbers[type eq "work"].value';
export const pager = 'phoneNumbers[type eq "pager"].value';
