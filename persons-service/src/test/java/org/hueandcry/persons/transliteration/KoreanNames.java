package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.List;

/** How the syllables of Korean names are spelled by their bearers, beside Revised Romanisation and McCune-Reischauer: most pairs are of foreigners. */
final class KoreanNames {
    private static final String SYLLABLES =
            "김 kim gim|이 lee yi rhee i|박 park pak bak|최 choi choe|정 jung jeong chung|강 kang gang|조 cho jo|윤 yoon yun|장"
                    + " jang chang|임 lim im rim|한 han|오 oh o|서 seo suh|신 shin sin|권 kwon gwon|황 hwang|안 ahn an|송 song|류"
                    + " ryu yoo ryoo|유 yoo yu ryu you|홍 hong|전 jeon chun jun|고 ko go koh|문 moon mun|양 yang|손 son sohn|배"
                    + " bae pae|백 baek paik back|허 heo hur huh|남 nam|심 shim sim|노 noh roh no|하 ha|곽 kwak gwak|성 sung"
                    + " seong|차 cha|주 joo ju chu|우 woo wu u|구 koo gu ku|민 min|나 na ra|진 jin chin|지 ji chi|엄 eom um|채"
                    + " chae|원 won|천 cheon chun|방 bang pang|공 kong gong|현 hyun hyeon|함 ham|변 byun byeon|염 yeom yum|여 yeo|추"
                    + " choo chu|도 do to|소 so|석 seok suk|선 sun seon|설 sul seol|마 ma|길 gil kil|연 yeon youn yun|위 wi|표 pyo|명"
                    + " myung myeong|기 ki gi|반 ban|왕 wang|금 geum keum|옥 ok|육 yook yuk|은 eun un|준 jun joon chun|혜 hye hae|영"
                    + " young yeong yong|수 soo su|희 hee hui|훈 hoon hun|호 ho|재 jae che|상 sang|철 chul cheol|숙 sook suk|경"
                    + " kyung gyeong kyoung|미 mi|자 ja|순 soon sun|태 tae|동 dong tong|일 il|용 yong|빈 bin|화 hwa|아 ah a|라 ra"
                    + " la|림 rim|보 bo|규 kyu gyu|학 hak hag|건 gun kun geon|찬 chan|승 seung sung|혁 hyuk hyeok|욱 wook uk|광"
                    + " kwang gwang|필 pil|식 sik shik|열 yeol yul|관 kwan gwan|달 dal|복 bok|만 man|덕 duk deok|효 hyo|인 in|예 ye|다"
                    + " da|솔 sol|봄 bom|별 byul|결 kyul gyeol|근 keun geun|균 kyun gyun|완 wan|환 hwan|병 byung byeong|중 joong"
                    + " jung|종 jong chong|창 chang|춘 chun choon|국 kook guk|봉 bong|범 beom bum|석 seok suk|섭 sup seop sub|율"
                    + " yul|윤 yoon|은 eun|의 eui ui|익 ik|익 ick|정 jung|제 je|형 hyung hyeong|후 hoo hu";

    private KoreanNames() {}

    static List<ChannelLearner.Pair> pairs() {
        var pairs = new ArrayList<ChannelLearner.Pair>();
        for (var syllable : SYLLABLES.split("\\|")) {
            var words = syllable.split(" ");
            for (var i = 1; i < words.length; i++) {
                pairs.add(new ChannelLearner.Pair(words[i], Letters.plain(Script.HANGUL, words[0]), 3));
            }
        }
        return pairs;
    }
}
