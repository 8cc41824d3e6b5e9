import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('projection');
