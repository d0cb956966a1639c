/** What a first visitor needs to know. */
export function ChatHello() {
  return (
    <section className="chat-hello">
      <h2>第一次使用</h2>
      <p>联络员在这里接收任务、报送进展，不用注册，不用登录。</p>
      <ol>
        <li>向安委办要一个绑定码（8位，只能用一次）；</li>
        <li>在下面输入绑定码，点“发送”；</li>
        <li>绑定后，有事会在这里提醒您；照着按钮点，或直接用一句话报送。</li>
      </ol>
      <p className="faint">请用自己常用的手机或电脑打开；换了设备，要重新要绑定码。</p>
    </section>
  );
}
