import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('users');
