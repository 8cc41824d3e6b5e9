import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('representation');
