import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('patch');
