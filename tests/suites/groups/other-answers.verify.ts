import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('groups');
