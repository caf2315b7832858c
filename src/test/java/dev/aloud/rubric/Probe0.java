package dev.aloud.rubric;
import dev.aloud.content.*;
import dev.aloud.star.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
/** scratch */
class Probe0 {
    public static void main(String[] a) {
        String mode=a[0]; String sets=a[1]; boolean verbose=a.length>2&&a[2].contains("v"); boolean own=a.length>2&&a[2].contains("o");
        Path C=Path.of("/work/shared/corpus");
        Rubric rubric=Rubric.load(); Content content=Content.load(); TimingJudge tj=TimingJudge.load();
        SectionCutter cutter=SectionCutter.load();
        Set<String> known=new TreeSet<>();
        List<LabelledAnswer> all=LabelledAnswer.read(C,"a","b","c");
        all.forEach(x->{known.addAll(x.signals());});
        Set<String> rfk=new TreeSet<>(List.of("passive_voice","vague_language","manager_or_team_credit","no_quantified_impact","rambling"));
        Map<String,int[]> per=new TreeMap<>(); int[] S=new int[3],D=new int[3],R=new int[3]; List<int[]> vs=new ArrayList<>(); List<int[]> vso=new ArrayList<>();
        long t=0;int n=0;
        for(LabelledAnswer x:LabelledAnswer.read(C,sets.split(""))){
            if(own&&!x.competency().equals("ownership"))continue;
            LabelledAnswer.Told told=mode.startsWith("text")?x.written():x.recognised(Path.of("/work/lab/rec/"+mode.replace("+","")+"/"+x.id()+".json"),Path.of("/work/lab/render/"+mode.replace("+","")+"/"+x.id()+".times.json"));
            List<SectionSpan> secs=mode.endsWith("+")?cutter.cut(told.words()):told.sections();
            Level lv=content.level(x.level()).orElseThrow(); Profile pf=content.profile(lv.defaultProfile()).orElseThrow();
            Reading r=new Reading(told.words(),secs,tj.judge(secs,lv,pf),Optional.empty(),content.competency(x.competency()).orElseThrow(),lv,pf,Set.of());
            long t0=System.nanoTime(); Scorecard s=rubric.judgeAs("ownership",r); t+=System.nanoTime()-t0;n++;
            cmp(x,"S",s.signals(),x.signals(),known,S,per,verbose,told);
            cmp(x,"D",s.disqualifiers(),x.disqualifiers(),null,D,per,verbose,told);
            cmp(x,"R",s.redFlags(),x.redFlags(),rfk,R,per,verbose,told);
            int[] v={x.verdict().ordinal(),s.verdict().ordinal()};
            vs.add(v); if(x.competency().equals("ownership")) vso.add(v);
            if(verbose||a.length>2&&a[2].contains("s")) System.out.println(x.id()+" "+x.competency()+" "+x.level()+" true="+x.verdict()+" got="+s.verdict()+" "+s.score()+"  "+s.sum().stream().filter(q->q.what().startsWith("at most")).map(q->q.what()).toList());
        }
        for(var e:per.entrySet()) System.out.printf("%-34s tp %2d fp %2d fn %2d  F1 %.2f%n",e.getKey(),e.getValue()[0],e.getValue()[1],e.getValue()[2],f(e.getValue()));
        System.out.printf("%s %s: signals P %.3f R %.3f F1 %.3f | DQ P %.2f R %.2f F1 %.3f | RF P %.2f R %.2f F1 %.3f%n",mode,sets,p(S),rc(S),f(S),p(D),rc(D),f(D),p(R),rc(R),f(R));
        System.out.println(" verdict all "+v(vs)+"   own "+v(vso)+"  ms/answer "+t/1e6/n);
    }
    static void cmp(LabelledAnswer x,String k,List<Finding> got,Set<String> want,Set<String> known,int[] sum,Map<String,int[]> per,boolean vb,LabelledAnswer.Told told){
        Map<String,Finding> g=new TreeMap<>(); got.stream().filter(Finding::found).filter(q->known==null||known.contains(q.id())).forEach(q->g.put(q.id(),q));
        Set<String> u=new TreeSet<>(g.keySet()); u.addAll(want);
        for(String id:u){int i=g.containsKey(id)?want.contains(id)?0:1:2; sum[i]++; per.computeIfAbsent(k+" "+id,q->new int[3])[i]++;
            if(vb&&i==1) System.out.println("   FP "+x.id()+" "+id+" :: "+g.get(id).evidence().stream().map(e->e.section().letter()+":"+e.quote()).collect(Collectors.joining(" | ")));
            if(vb&&i==2) System.out.println("   FN "+x.id()+" "+id);}
    }
    static double p(int[] x){return x[0]/Math.max(1e-9,x[0]+x[1]);} static double rc(int[] x){return x[0]/Math.max(1e-9,x[0]+x[2]);} static double f(int[] x){return 2.0*x[0]/Math.max(1e-9,2.0*x[0]+x[1]+x[2]);}
    static String v(List<int[]> l){int ex=0,w1=0;double[][] O=new double[6][6];double[] A=new double[6],B=new double[6];for(int[] q:l){int q0=Math.max(1,q[0]),q1=Math.max(1,q[1]);if(q0==q1)ex++;if(Math.abs(q0-q1)<=1)w1++;O[q0][q1]++;A[q0]++;B[q1]++;}double o=0,e=0;for(int i=1;i<6;i++)for(int j=1;j<6;j++){o+=(i-j)*(i-j)*O[i][j];e+=(i-j)*(i-j)*A[i]*B[j]/l.size();}return String.format("exact %.2f within1 %.2f kappa %.3f (n %d)",(double)ex/l.size(),(double)w1/l.size(),1-o/e,l.size());}
}
